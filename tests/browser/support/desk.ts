import { deskIn, type DeskInPage } from './desk-in-page.ts'
import { openPhone } from './phone.ts'

export { deskIn, type DeskInPage } from './desk-in-page.ts'

/** Opens the lab with phone and computer side by side, its clock paused. */
export async function openDesk(query = '', options: Parameters<typeof openPhone>[1] = {}): Promise<DeskInPage> {
  return deskIn(
    await openPhone(`${query.includes('device=') ? '' : 'view=stage&device=both'}${query && `&${query}`}`, {
      viewport: { width: 1680, height: 950 },
      ...options,
    }),
  )
}
