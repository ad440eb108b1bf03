/** Invented people. Their numbers lie in the ranges that the United Kingdom and the United States keep for stories. */
export const people = [
  { name: 'Ada Whitlock', number: '+44 7700 900731', place: 'Brindle Cove' },
  { name: 'Benedikt Aas', number: '+44 7700 900288', place: 'Tarn Hollow' },
  { name: 'Chioma Vale', number: '+1 202 555 0143', place: 'Larkmere' },
  { name: 'Li Wenqing', number: '+44 7700 900914', place: 'Osier Bay' },
  { name: 'Mehr Sadeghi', number: '+1 202 555 0188', place: 'Larkmere' },
  { name: 'Tomás Quill', number: '+44 7700 900560', place: 'Brindle Cove' },
] as const
