<?php
/**
 * The settings page.
 *
 * @package SkinNeedlingCalculator
 */

namespace SkinNeedlingCalculator;

defined( 'ABSPATH' ) || exit;

const PAGE = 'skin-needling-calculator';

add_action( 'admin_menu', __NAMESPACE__ . '\\add_page' );
add_action( 'admin_init', __NAMESPACE__ . '\\add_fields' );
add_action( 'admin_init', __NAMESPACE__ . '\\suggest_privacy_text' );
add_filter( 'plugin_action_links_' . plugin_basename( FILE ), __NAMESPACE__ . '\\add_link' );

/**
 * Adds the page to the menu "Settings".
 */
function add_page(): void {
	add_options_page(
		__( 'Skin Needling Calculator', 'skin-needling-calculator' ),
		__( 'Skin Needling', 'skin-needling-calculator' ),
		'manage_options',
		PAGE,
		__NAMESPACE__ . '\\show_page'
	);
}

/**
 * Adds a link to the settings to the list of plugins.
 *
 * @param array $links Links of this plugin.
 */
function add_link( array $links ): array {
	$link = '<a href="' . esc_url( admin_url( 'options-general.php?page=' . PAGE ) ) . '">' . esc_html__( 'Settings', 'skin-needling-calculator' ) . '</a>';
	return array_merge( array( $link ), $links );
}

/**
 * Registers the option and the fields that set it.
 */
function add_fields(): void {
	register_setting(
		PAGE,
		OPTION,
		array(
			'type'              => 'array',
			'sanitize_callback' => __NAMESPACE__ . '\\save',
			'default'           => defaults(),
		)
	);
	add_settings_section( 'clinic', __( 'Your clinic', 'skin-needling-calculator' ), '__return_null', PAGE );
	add_settings_section( 'look', __( 'Look', 'skin-needling-calculator' ), '__return_null', PAGE );
	foreach ( fields() as $name => $field ) {
		add_settings_field(
			$name,
			$field['label'],
			__NAMESPACE__ . '\\show_field',
			PAGE,
			$field['section'],
			array(
				'label_for' => PAGE . '-' . $name,
				'name'      => $name,
				'field'     => $field,
			)
		);
	}
}

/**
 * Returns the fields of the page.
 */
function fields(): array {
	return array(
		'address' => array(
			'section' => 'clinic',
			'label'   => __( 'Address of the calculator', 'skin-needling-calculator' ),
			'type'    => 'url',
			'hint'    => __( 'The site that has the calculator, such as https://example.org/. It may be your own copy.', 'skin-needling-calculator' ),
		),
		'clinic'  => array(
			'section' => 'clinic',
			'label'   => __( 'Name of your clinic', 'skin-needling-calculator' ),
			'type'    => 'text',
			'hint'    => __( 'Patients see it below the form.', 'skin-needling-calculator' ),
		),
		'tel'     => array(
			'section' => 'clinic',
			'label'   => __( 'Telephone number', 'skin-needling-calculator' ),
			'type'    => 'tel',
			'hint'    => __( 'For questions after the treatment. The calculator leaves out what is no number, and says so.', 'skin-needling-calculator' ),
		),
		'waits'   => array(
			'section' => 'clinic',
			'label'   => __( 'Your longer waits', 'skin-needling-calculator' ),
			'type'    => 'textarea',
			'hint'    => __( 'One on each line, in whole hours, such as exercise=120. The names are the ids in restrictions.json of the calculator’s site. The calculator takes no wait that is shorter than its own, and says so on your page.', 'skin-needling-calculator' ),
		),
		'scheme'  => array(
			'section' => 'look',
			'label'   => __( 'Colours', 'skin-needling-calculator' ),
			'type'    => 'select',
			'choices' => schemes(),
			'hint'    => '',
		),
		'accent'  => array(
			'section' => 'look',
			'label'   => __( 'Your colour', 'skin-needling-calculator' ),
			'type'    => 'text',
			'hint'    => __( 'For buttons and links, such as #0d4f57. Where it could not be read, the calculator uses its own.', 'skin-needling-calculator' ),
		),
		'ground'  => array(
			'section' => 'look',
			'label'   => __( 'Background', 'skin-needling-calculator' ),
			'type'    => 'checkbox',
			'value'   => 'none',
			'hint'    => __( 'Let the background of the page show through', 'skin-needling-calculator' ),
		),
		'start'   => array(
			'section' => 'look',
			'label'   => __( 'Start', 'skin-needling-calculator' ),
			'type'    => 'checkbox',
			'value'   => 'compact',
			'hint'    => __( 'Show only the form until a patient has typed a time', 'skin-needling-calculator' ),
		),
	);
}

/**
 * Returns the colour schemes with their names.
 */
function schemes(): array {
	return array(
		'light' => __( 'Light', 'skin-needling-calculator' ),
		'dark'  => __( 'Dark', 'skin-needling-calculator' ),
		'auto'  => __( 'As the visitor’s device', 'skin-needling-calculator' ),
	);
}

/**
 * Returns the settings as they are kept, and tells what was left out.
 *
 * @param mixed $sent Settings as the form sent them.
 */
function save( $sent ): array {
	$sent = is_array( $sent ) ? $sent : array();
	$kept = clean( $sent );
	$text = static function ( string $name ) use ( $sent ): string {
		return isset( $sent[ $name ] ) && is_scalar( $sent[ $name ] ) ? trim( (string) $sent[ $name ] ) : '';
	};
	if ( '' !== $text( 'address' ) && '' === $kept['address'] ) {
		add_settings_error( OPTION, 'address', __( 'The address was not understood. It begins with https://.', 'skin-needling-calculator' ) );
	}
	if ( '' !== $text( 'accent' ) && '' === $kept['accent'] ) {
		add_settings_error( OPTION, 'accent', __( 'The colour was not understood. Write it as # and six digits, such as #0d4f57.', 'skin-needling-calculator' ) );
	}
	foreach ( unread_waits( $text( 'waits' ) ) as $line ) {
		add_settings_error(
			OPTION,
			'waits',
			sprintf(
				/* translators: %s: what was typed. */
				__( 'This wait was left out: “%s”. Write its name, an equals sign and whole hours, such as exercise=120.', 'skin-needling-calculator' ),
				esc_html( sanitize_text_field( $line ) )
			)
		);
	}
	return $kept;
}

/**
 * Shows one field.
 *
 * @param array $shown Its name and what `fields` says of it.
 */
function show_field( array $shown ): void {
	$name   = $shown['name'];
	$field  = $shown['field'];
	$values = clean( get_option( OPTION ) );
	$id     = PAGE . '-' . $name;
	$key    = OPTION . '[' . $name . ']';
	switch ( $field['type'] ) {
		case 'textarea':
			printf( '<textarea id="%1$s" name="%2$s" rows="4" class="regular-text code" aria-describedby="%1$s-hint">%3$s</textarea>', esc_attr( $id ), esc_attr( $key ), esc_textarea( $values[ $name ] ) );
			break;
		case 'select':
			printf( '<select id="%1$s" name="%2$s">', esc_attr( $id ), esc_attr( $key ) );
			foreach ( $field['choices'] as $value => $label ) {
				printf( '<option value="%1$s"%2$s>%3$s</option>', esc_attr( $value ), selected( $values[ $name ], $value, false ), esc_html( $label ) );
			}
			echo '</select>';
			break;
		case 'checkbox':
			printf( '<input type="checkbox" id="%1$s" name="%2$s" value="%3$s"%4$s aria-describedby="%1$s-hint"> ', esc_attr( $id ), esc_attr( $key ), esc_attr( $field['value'] ), checked( $values[ $name ], $field['value'], false ) );
			break;
		default:
			printf( '<input type="%1$s" id="%2$s" name="%3$s" value="%4$s" class="regular-text" aria-describedby="%2$s-hint">', esc_attr( $field['type'] ), esc_attr( $id ), esc_attr( $key ), esc_attr( $values[ $name ] ) );
	}
	if ( '' !== $field['hint'] ) {
		printf( '<%1$s id="%2$s-hint" class="description">%3$s</%1$s>', 'checkbox' === $field['type'] ? 'span' : 'p', esc_attr( $id ), esc_html( $field['hint'] ) );
	}
}

/**
 * Shows the page.
 */
function show_page(): void {
	if ( ! current_user_can( 'manage_options' ) ) {
		return;
	}
	echo '<div class="wrap"><h1>' . esc_html( get_admin_page_title() ) . '</h1><form action="options.php" method="post">';
	settings_fields( PAGE );
	do_settings_sections( PAGE );
	submit_button();
	echo '</form><p>' . esc_html__( 'Add the block “Skin Needling Calculator” to a page, or this shortcode:', 'skin-needling-calculator' ) . ' <code>[skin_needling_calculator]</code></p></div>';
}

/**
 * Offers words for the site's own privacy policy.
 */
function suggest_privacy_text(): void {
	if ( function_exists( 'wp_add_privacy_policy_content' ) ) {
		wp_add_privacy_policy_content(
			__( 'Skin Needling Calculator', 'skin-needling-calculator' ),
			'<p>' . esc_html__( 'Our aftercare page shows a calculator from another site. Your browser asks that site for it, and so tells it your network address, but not which page you are reading. What you type stays in your browser. The calculator sets no cookies. It keeps your treatment time on your device only if you ask it to.', 'skin-needling-calculator' ) . '</p>'
		);
	}
}
