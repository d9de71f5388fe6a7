<?php
/**
 * The frame with the calculator.
 *
 * @package SkinNeedlingCalculator
 */

namespace SkinNeedlingCalculator;

defined( 'ABSPATH' ) || exit;

/**
 * What the frame may do. Why each is needed: docs/embedding.md of the site.
 */
const SANDBOX = 'allow-scripts allow-same-origin allow-forms allow-downloads allow-modals allow-popups allow-popups-to-escape-sandbox';

/**
 * Returns the frame, and adds the script and style of this plugin to the page. Asks no server: the
 * visitor's browser loads the calculator when the frame comes near the screen.
 *
 * @param array $own Settings of one shortcode or block.
 */
function frame( array $own ): string {
	$values = with_settings( $own );
	if ( '' === $values['address'] ) {
		return missing_address();
	}
	wp_enqueue_script( 'skin-needling-calculator' );
	wp_enqueue_style( 'skin-needling-calculator' );
	return sprintf(
		'<iframe class="%1$s" src="%2$s" title="%3$s" width="100%%" height="720" loading="lazy" referrerpolicy="no-referrer" allow="clipboard-write" sandbox="%4$s"></iframe>',
		esc_attr( 'skin-needling-calculator skin-needling-calculator-' . $values['scheme'] ),
		esc_url( address( $values ) ),
		esc_attr__( 'Calculator: when may I do things again after skin needling?', 'skin-needling-calculator' ),
		esc_attr( SANDBOX )
	);
}

/**
 * Returns the address of the frame: its look in the query, the clinic and its waits in the fragment, which
 * no server sees. With "0" first and "1" last, the calculator notices if a part was lost.
 *
 * @param array $values Settings, with the waits as hours by id.
 */
function address( array $values ): string {
	$look = array_filter(
		array(
			'scheme' => 'light' === $values['scheme'] ? '' : $values['scheme'],
			'ground' => $values['ground'],
			'accent' => $values['accent'],
			'start'  => $values['start'],
		)
	);
	$said = array_merge(
		$values['waits'],
		array_filter(
			array(
				'clinic' => $values['clinic'],
				'tel'    => $values['tel'],
			),
			'strlen'
		)
	);
	return $values['address'] . '/embed/calculator/'
		. ( $look ? '?' . http_build_query( $look, '', '&' ) : '' )
		. ( $said ? '#0&' . http_build_query( $said, '', '&' ) . '&1' : '' );
}

/**
 * Returns a note for those who can mend it. Visitors see nothing.
 */
function missing_address(): string {
	if ( ! current_user_can( 'edit_posts' ) ) {
		return '';
	}
	return '<p>' . esc_html__( 'Skin Needling Calculator: the address of the calculator is missing. Set it under Settings, Skin Needling.', 'skin-needling-calculator' ) . '</p>';
}
