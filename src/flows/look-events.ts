const isOneOf = (value: unknown, ...wanted: string[]) => wanted.includes(value as string)

/** What each event about the look of a device has to carry. */
const fits: Record<string, (event: Record<string, unknown>) => boolean> = {
  'theme.chosen': ({ theme }) => isOneOf(theme, 'light', 'dark'),
  'font-scale.chosen': ({ fontScale }) => Number.isFinite(fontScale),
  'language.chosen': ({ locale }) => typeof locale === 'string',
  'navigation.chosen': ({ navigation }) => isOneOf(navigation, 'gestures', 'buttons'),
  rotated: ({ orientation }) => isOneOf(orientation, 'portrait', 'landscape'),
}

/** A guard: an event from outside may be anything, and how a device looks stands in its context for all to draw. */
export const isLook = ({ event }: { event: { type: string } }): boolean => fits[event.type]?.(event as never) === true
