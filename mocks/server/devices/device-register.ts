/** A device as its maker knows it, whoever has it now. */
export interface RegisteredDevice {
  deviceId: string
  /** One a slot. */
  imeis: readonly string[]
}

/** Which device has an IMEI. */
export interface DeviceRegister {
  byImei(imei: string): RegisteredDevice | undefined
}

export const createDeviceRegister = (devices: readonly RegisteredDevice[]): DeviceRegister => ({
  byImei: (imei) => devices.find(({ imeis }) => imeis.includes(imei)),
})
