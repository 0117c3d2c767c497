import type { Page } from '@playwright/test'
import type { Account } from './people'
import { planOf } from './plans'
import { proposalFor } from './proposals'
import { questionTo } from './questions'

/** Every screen, with someone who works at it. */
export interface Screen {
  name: string
  /** The address, or how to find it where it holds an id. */
  path: string | ((page: Page) => Promise<string>)
  who: Account
}

export const screens: Screen[] = [
  { name: 'dashboard', path: '/', who: 'cityLeader' },
  { name: 'mines', path: '/mines', who: 'cityOffice' },
  { name: 'mine', path: '/mines/HJ-01', who: 'cityOffice' },
  { name: 'account', path: '/me', who: 'cityOffice' },
  { name: 'policy', path: '/policy', who: 'naturalResources' },
  { name: 'policy-rules', path: '/policy?part=rules', who: 'naturalResources' },
  { name: 'gallery', path: '/gallery', who: 'cityOffice' },
  { name: 'questions', path: '/questions', who: 'cityOffice' },
  { name: 'work', path: '/work', who: 'emergency' },
  { name: 'work-enterprise', path: '/work', who: 'enterprise' },
  { name: 'question', path: (page) => questionTo(page, 'EM'), who: 'emergency' },
  { name: 'work-technical', path: '/work', who: 'technical' },
  { name: 'work-county', path: '/work', who: 'otherCounty' },
  { name: 'hearings', path: '/hearings', who: 'enterprise' },
  { name: 'map', path: '/map', who: 'cityOffice' },
  { name: 'assessment', path: '/assessment', who: 'otherCounty' },
  { name: 'verdict', path: '/assessment/PL-03', who: 'otherCounty' },
  { name: 'runs', path: '/assessment/runs', who: 'cityOffice' },
  { name: 'what-if', path: '/assessment/what-if', who: 'cityOffice' },
  { name: 'proposals', path: '/proposals', who: 'cityOffice' },
  { name: 'proposal', path: async (page) => `/proposals/${await proposalFor(page, '140829')}`, who: 'cityOffice' },
  {
    name: 'proposal-group',
    path: async (page) => `/proposals/${await proposalFor(page, null)}?chosen=S1-G08`,
    who: 'cityOffice',
  },
  {
    name: 'proposal-left-over',
    path: async (page) => `/proposals/${await proposalFor(page, null)}?list=left`,
    who: 'cityOffice',
  },
  {
    name: 'proposal-comparison',
    path: async (page) => `/proposals/${await proposalFor(page, '140829')}/compare`,
    who: 'otherCounty',
  },
  { name: 'proposals-what-if', path: '/proposals/what-if', who: 'otherCounty' },
  { name: 'proposals-adopted', path: '/proposals/adopted', who: 'cityLeader' },
  { name: 'proposals-wishes', path: '/proposals/wishes', who: 'otherCounty' },
  { name: 'plans', path: '/plans', who: 'cityOffice' },
  {
    name: 'plan-gaps',
    path: async (page) => `/plans/${await planOf(page, '140822')}`,
    who: 'smallCounty',
  },
  {
    name: 'plan-fields',
    path: async (page) => `/plans/${await planOf(page, '140822')}?part=fields`,
    who: 'smallCounty',
  },
  {
    name: 'plan-checks',
    path: async (page) => `/plans/${await planOf(page, '140822')}?part=checks`,
    who: 'smallCounty',
  },
  {
    name: 'plan-text',
    path: async (page) => `/plans/${await planOf(page, '140822')}?part=texts`,
    who: 'smallCounty',
  },
  {
    name: 'plan-tables',
    path: async (page) => `/plans/${await planOf(page, '140822')}?part=tables`,
    who: 'smallCounty',
  },
  {
    name: 'plan-documents',
    path: async (page) => `/plans/${await planOf(page, '140822')}?part=papers`,
    who: 'smallCounty',
  },
  {
    name: 'plan-comparison',
    path: async (page) => `/plans/${await planOf(page, '140822')}?part=compare`,
    who: 'smallCounty',
  },
  {
    name: 'plan-steps',
    path: async (page) => `/plans/${await planOf(page, '140822')}?part=steps`,
    who: 'smallCounty',
  },
  { name: 'decisions', path: '/decisions', who: 'cityOffice' },
  { name: 'survey', path: '/survey', who: 'cityOffice' },
  { name: 'survey-county', path: '/survey/140829', who: 'otherCounty' },
  { name: 'survey-mine', path: '/survey/mines/PL-03', who: 'otherCounty' },
  { name: 'admin', path: '/admin', who: 'systemAdmin' },
  { name: 'accounts', path: '/admin/accounts', who: 'systemAdmin' },
  { name: 'account-of', path: '/admin/accounts/demo-enterprise', who: 'securityAdmin' },
  { name: 'organisations', path: '/admin/organisations', who: 'systemAdmin' },
  { name: 'roles', path: '/admin/roles', who: 'securityAdmin' },
  { name: 'jobs', path: '/admin/jobs', who: 'systemAdmin' },
  { name: 'exports', path: '/admin/exports', who: 'cityOffice' },
  { name: 'not-yours', path: '/admin/exports', who: 'systemAdmin' },
  { name: 'audit', path: '/audit', who: 'auditAdmin' },
  { name: 'audit-verification', path: '/audit/verification', who: 'auditAdmin' },
  { name: 'audit-acts', path: '/audit/acts', who: 'cityOffice' },
  { name: 'imports', path: '/imports', who: 'otherCounty' },
  { name: 'import-new', path: '/imports/new', who: 'otherCounty' },
]
