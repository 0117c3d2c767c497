/** The parts of administration in their order, each with whom it is for; none named means everyone. */
export const PARTS: { to: string; key: string; anyOf?: string[] }[] = [
  { to: '/admin/accounts', key: 'accounts', anyOf: ['MANAGE_ACCOUNTS', 'GRANT_ROLES'] },
  { to: '/admin/organisations', key: 'organisations', anyOf: ['MANAGE_ACCOUNTS', 'GRANT_ROLES'] },
  { to: '/admin/jobs', key: 'jobs' },
  { to: '/admin/exports', key: 'exports', anyOf: ['EXPORT_EVERYTHING'] },
  { to: '/admin/roles', key: 'roles' },
]
