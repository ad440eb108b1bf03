import type { ProfileId } from '../../flows/computer/browser.machine.ts'
import type { Document } from '../../flows/actors.ts'
import { ownerOf } from '../mail/own-addresses.ts'
import type { Scenario } from '../scenario.ts'

const megabyte = 1_000_000

/**
 * The files on a person's computer that a support desk may be sent: the receipt of a phone, and what one takes by
 * mistake. What a receipt shows is part of the world; no real file is ever asked for.
 * @param imeis those of each phone, in the order of the phones
 */
export function documentsOf({ accounts, phones }: Scenario, profile: ProfileId, imeis: readonly (readonly string[])[]): Document[] {
  const receipts = phones.flatMap(({ receipt }, index): Document[] => {
    const own = accounts.find((account) => ownerOf(account, phones) === profile)
    const isHis =
      profile === 'me' || (profile === 'previous-owner' && own?.devices?.some(({ deviceId }) => deviceId === `phone-${index + 1}`))
    if (!isHis) return []
    const buyer = (profile === 'me' ? receipt?.buyer : undefined) ?? own?.name
    return [
      {
        documentId: `receipt-${index + 1}`,
        fileName: phones.length === 1 ? 'receipt.pdf' : `receipt-phone-${index + 1}.pdf`,
        mediaType: 'application/pdf',
        size: 184_320,
        shows: { ...(imeis[index]?.[0] !== undefined && { imei: imeis[index][0] }), ...(buyer !== undefined && { buyer }) },
      },
    ]
  })
  return [
    ...receipts,
    { documentId: 'photo', fileName: 'box-in-the-dark.jpg', mediaType: 'image/jpeg', size: 2.4 * megabyte },
    { documentId: 'video', fileName: 'unboxing.mp4', mediaType: 'video/mp4', size: 2_400 * megabyte },
    { documentId: 'scan', fileName: 'receipt-scan-600dpi.png', mediaType: 'image/png', size: 48 * megabyte },
    { documentId: 'program', fileName: 'receipt.pdf.exe', mediaType: 'application/x-msdownload', size: 900_000 },
    { documentId: 'empty', fileName: 'receipt (1).pdf', mediaType: 'application/pdf', size: 0 },
  ]
}
