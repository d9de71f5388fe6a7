<?php
/**
 * What a clinic may set, and how it is read. Nothing here knows which waits there are, or how long they
 * are: the calculator itself refuses a wait that is shorter than its own, and says so.
 *
 * @package SkinNeedlingCalculator
 */

namespace SkinNeedlingCalculator;

defined( 'ABSPATH' ) || exit;

const OPTION = 'skin_needling_calculator';

/**
 * Names of parts of a link that are no waits.
 */
const RESERVED = array( 'treated', 'zone', 'clinic', 'tel', 'at', 'v', 'for' );

/**
 * Returns every setting with its value if nobody has set it.
 */
function defaults(): array {
	return array(
		'address' => '',
		'clinic'  => '',
		'tel'     => '',
		'waits'   => '',
		'scheme'  => 'light',
		'ground'  => '',
		'accent'  => '',
		'start'   => '',
	);
}

/**
 * Returns true for a value that somebody has set.
 *
 * @param mixed $value Value of a setting or an attribute.
 */
function is_given( $value ): bool {
	return is_string( $value ) && '' !== $value;
}

/**
 * Returns the settings, each in a form that can be trusted. What does not fit becomes its default.
 *
 * @param mixed $given Settings as stored or sent.
 */
function clean( $given ): array {
	$given = is_array( $given ) ? $given : array();
	$read  = array();
	foreach ( array_keys( defaults() ) as $name ) {
		$value         = isset( $given[ $name ] ) && is_scalar( $given[ $name ] ) ? (string) $given[ $name ] : '';
		$read[ $name ] = clean_value( $name, trim( $value ) );
	}
	return $read;
}

/**
 * Returns one setting in a form that can be trusted.
 *
 * @param string $name  Name of the setting.
 * @param string $value Text as typed.
 */
function clean_value( string $name, string $value ): string {
	switch ( $name ) {
		case 'address':
			return clean_address( $value );
		case 'waits':
			$lines = array();
			foreach ( read_waits( $value ) as $id => $hours ) {
				$lines[] = $id . '=' . $hours;
			}
			return implode( "\n", $lines );
		case 'scheme':
			return in_array( $value, array( 'dark', 'auto' ), true ) ? $value : 'light';
		case 'ground':
			return 'none' === $value ? $value : '';
		case 'start':
			return 'compact' === $value ? $value : '';
		case 'accent':
			$colour = sanitize_hex_color( '#' . ltrim( $value, '#' ) );
			return $colour ? ltrim( strtolower( $colour ), '#' ) : '';
		default:
			return sanitize_text_field( $value );
	}
}

/**
 * Returns the address of the site that has the calculator, with no slash at its end, or an empty string.
 * Takes the address of any part of it that clinics are given. Only a test on this machine may do without
 * HTTPS: browsers refuse such a frame in a page that has it.
 *
 * @param string $value Address as typed.
 */
function clean_address( string $value ): string {
	$address = esc_url_raw( $value, array( 'https', 'http' ) );
	$parts   = $address ? wp_parse_url( $address ) : array();
	$host    = isset( $parts['host'] ) ? $parts['host'] : '';
	$local   = in_array( $host, array( 'localhost', '127.0.0.1' ), true );
	if ( '' === $host || ( 'https' !== $parts['scheme'] && ! $local ) || isset( $parts['user'] ) ) {
		return '';
	}
	$port = isset( $parts['port'] ) ? ':' . $parts['port'] : '';
	$path = isset( $parts['path'] ) ? $parts['path'] : '';
	$path = preg_replace( '~/(?:embed|calculator|aftercare|clinics)(?:/.*)?$~', '', $path );
	return $parts['scheme'] . '://' . $host . $port . untrailingslashit( $path );
}

/**
 * Returns waits in whole hours by their ids. Leaves out what is neither.
 *
 * @param string $text Such as "exercise=120", one on each line.
 */
function read_waits( string $text ): array {
	$waits = array();
	foreach ( preg_split( '/[\r\n,;]+/', $text ) as $line ) {
		if ( ! preg_match( '/^\s*([a-z][a-z-]*)\s*[=:]\s*(\d{1,5})\s*$/i', $line, $found ) ) {
			continue;
		}
		$id = strtolower( $found[1] );
		if ( ! in_array( $id, RESERVED, true ) ) {
			$waits[ $id ] = max( (int) $found[2], isset( $waits[ $id ] ) ? $waits[ $id ] : 0 );
		}
	}
	return $waits;
}

/**
 * Returns the lines of a list of waits that `read_waits` leaves out.
 *
 * @param string $text Waits as typed.
 */
function unread_waits( string $text ): array {
	$lines = array_filter( array_map( 'trim', preg_split( '/[\r\n,;]+/', $text ) ), 'strlen' );
	return array_values(
		array_filter(
			$lines,
			static function ( $line ) {
				return ! read_waits( $line );
			}
		)
	);
}

/**
 * Returns the settings of this site with those of one shortcode or block in their place. Of two waits the
 * longer counts.
 *
 * @param array $own Settings of the shortcode or block. The address is the site's alone.
 */
function with_settings( array $own ): array {
	$site = clean( get_option( OPTION ) );
	unset( $own['address'] );
	$values          = clean( array_merge( $site, array_filter( $own, __NAMESPACE__ . '\\is_given' ) ) );
	$values['waits'] = read_waits( $site['waits'] . "\n" . ( isset( $own['waits'] ) ? $own['waits'] : '' ) );
	return $values;
}
