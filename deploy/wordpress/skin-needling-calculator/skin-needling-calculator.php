<?php
/**
 * Plugin Name:       Skin Needling Calculator
 * Description:       Shows patients when they may do things again after skin needling, with your clinic's name, number and own longer waits.
 * Version:           1.0.0
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * Author:            Skin Needling Explained
 * License:           GPL-2.0-or-later
 * License URI:       https://www.gnu.org/licenses/gpl-2.0.html
 * Text Domain:       skin-needling-calculator
 *
 * @package SkinNeedlingCalculator
 */

namespace SkinNeedlingCalculator;

defined( 'ABSPATH' ) || exit;

const VERSION = '1.0.0';
const FILE    = __FILE__;

require_once __DIR__ . '/includes/values.php';
require_once __DIR__ . '/includes/frame.php';

if ( is_admin() ) {
	require_once __DIR__ . '/includes/settings.php';
}

add_action( 'init', __NAMESPACE__ . '\\register' );

/**
 * Registers the shortcode, the block and their files. Nothing is sent to a page that shows no calculator.
 */
function register(): void {
	wp_register_script( 'skin-needling-calculator', plugins_url( 'assets/height.js', FILE ), array(), VERSION, true );
	wp_register_style( 'skin-needling-calculator', plugins_url( 'assets/frame.css', FILE ), array(), VERSION );
	wp_register_script(
		'skin-needling-calculator-editor',
		plugins_url( 'block/editor.js', FILE ),
		array( 'wp-block-editor', 'wp-blocks', 'wp-components', 'wp-element', 'wp-i18n' ),
		VERSION,
		true
	);
	wp_set_script_translations( 'skin-needling-calculator-editor', 'skin-needling-calculator' );

	add_shortcode( 'skin_needling_calculator', __NAMESPACE__ . '\\shortcode' );
	register_block_type( __DIR__ . '/block', array( 'render_callback' => __NAMESPACE__ . '\\block' ) );
}

/**
 * Returns the calculator for `[skin_needling_calculator exercise="120" start="compact"]`. Every attribute
 * that is no setting is a wait in hours, named by its id.
 *
 * @param array|string $given Attributes. An empty string if there are none.
 */
function shortcode( $given ): string {
	$own = array( 'waits' => array() );
	foreach ( is_array( $given ) ? $given : array() as $name => $value ) {
		if ( is_string( $name ) && array_key_exists( $name, defaults() ) ) {
			$own[ $name ] = $value;
		} elseif ( is_string( $name ) ) {
			$own['waits'][] = $name . '=' . $value;
		}
	}
	$own['waits'] = implode( "\n", $own['waits'] );
	return frame( $own );
}

/**
 * Returns the calculator for the block.
 *
 * @param array $attributes Attributes of block.json.
 */
function block( array $attributes ): string {
	$frame = frame( array_filter( $attributes, __NAMESPACE__ . '\\is_given' ) );
	return '' === $frame ? '' : '<div ' . get_block_wrapper_attributes() . '>' . $frame . '</div>';
}
