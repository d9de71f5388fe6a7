<?php
/**
 * Removes what the plugin has stored.
 *
 * @package SkinNeedlingCalculator
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

if ( is_multisite() ) {
	foreach ( get_sites(
		array(
			'fields' => 'ids',
			'number' => 0,
		)
	) as $skin_needling_site ) {
		switch_to_blog( $skin_needling_site );
		delete_option( 'skin_needling_calculator' );
		restore_current_blog();
	}
} else {
	delete_option( 'skin_needling_calculator' );
}
