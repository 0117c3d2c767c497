/** Where the tour leads each role: entries of the main menu, in the order of its work. */
export const stops: Record<string, string[]> = {
  CITY_OFFICE: ['/survey', '/imports', '/assessment', '/proposals', '/questions'],
  CITY_LEADER: ['/', '/map', '/assessment', '/proposals'],
  DEPARTMENT: ['/questions', '/mines', '/policy'],
  COUNTY_OFFICE: ['/survey', '/imports', '/questions', '/assessment', '/proposals'],
  ENTERPRISE: ['/mines', '/survey', '/assessment'],
  TECHNICAL_UNIT: ['/questions', '/mines'],
  PROVINCE: ['/', '/map', '/assessment', '/policy'],
  SYSTEM_ADMIN: ['/admin', '/policy'],
  SECURITY_ADMIN: ['/admin'],
  AUDIT_ADMIN: ['/audit'],
}

/** The message key of what is told at a stop. */
export const stopKey = (role: string, path: string): string =>
  `tour.stops.${role}.${path === '/' ? 'home' : path.slice(1)}`
