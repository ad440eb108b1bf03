/** Lines of each menu, in order. Volume moves the mark, power selects. */
export const recoveryLines = {
  main: ['reboot', 'wipe-data', 'connect'],
  wipe: ['back', 'wipe-all-data'],
  confirm: ['back', 'confirm'],
  wiped: ['back-to-main-menu'],
  connecting: ['back-to-main-menu'],
} as const
