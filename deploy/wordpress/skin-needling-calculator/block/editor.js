/* Shows a placeholder in the editor. The page itself is written by PHP, so nothing is asked of anyone here. */
( function ( blocks, element, blockEditor, components, i18n ) {
	const el = element.createElement;
	const __ = i18n.__;
	const domain = 'skin-needling-calculator';

	function edit( { attributes, setAttributes } ) {
		const text = ( Control, name, label, help ) =>
			el( Control, {
				label,
				help,
				value: attributes[ name ],
				onChange: ( value ) => setAttributes( { [ name ]: value } ),
			} );
		const inherited = __( 'Empty: as in the settings.', domain );
		return el(
			element.Fragment,
			null,
			el(
				blockEditor.InspectorControls,
				null,
				el(
					components.PanelBody,
					{ title: __( 'For this page', domain ) },
					text(
						components.TextareaControl,
						'waits',
						__( 'Longer waits', domain ),
						__( 'One on each line, in whole hours, such as exercise=120. Of two waits the longer counts.', domain )
					),
					text( components.TextControl, 'clinic', __( 'Name of your clinic', domain ), inherited ),
					text( components.TextControl, 'tel', __( 'Telephone number', domain ), inherited ),
					el( components.SelectControl, {
						label: __( 'Colours', domain ),
						value: attributes.scheme,
						options: [
							{ value: '', label: __( 'As in the settings', domain ) },
							{ value: 'light', label: __( 'Light', domain ) },
							{ value: 'dark', label: __( 'Dark', domain ) },
							{ value: 'auto', label: __( 'As the visitor’s device', domain ) },
						],
						onChange: ( scheme ) => setAttributes( { scheme } ),
					} ),
					el( components.ToggleControl, {
						label: __( 'Show only the form at first', domain ),
						checked: attributes.start === 'compact',
						onChange: ( compact ) => setAttributes( { start: compact ? 'compact' : '' } ),
					} )
				)
			),
			el(
				'div',
				blockEditor.useBlockProps(),
				el( components.Placeholder, {
					icon: 'calendar-alt',
					label: __( 'Skin Needling Calculator', domain ),
					instructions: [
						__( 'Visitors see the calculator here. Name, number and waits stand in Settings, Skin Needling.', domain ),
						attributes.waits.replace( /\n/g, ', ' ),
					].join( ' ' ),
				} )
			)
		);
	}

	blocks.registerBlockType( 'skin-needling/calculator', { edit, save: () => null } );
} )( window.wp.blocks, window.wp.element, window.wp.blockEditor, window.wp.components, window.wp.i18n );
