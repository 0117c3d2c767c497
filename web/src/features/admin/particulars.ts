import { instant, NOTHING } from '@/shared/format'
import { roleName } from '@/shared/roles'
import type { Particular } from '@/ui/ParticularList.vue'
import { statesOf, type Account } from './accounts'
import { useOrganisations } from './organisations'

/** An account as a list of names and values, in the order of its page. */
export function particularsOf(account: Account, t: (key: string) => string): Particular[] {
  const organisations = useOrganisations()
  const listed = (values: string[]): string => values.join(' · ') || NOTHING
  return [
    { label: t('admin.account.login'), value: account.login },
    { label: t('admin.account.name'), value: account.name },
    { label: t('admin.account.organisation'), value: organisations.name(account.organisation) },
    { label: t('admin.account.role'), value: roleName(account.role) || NOTHING },
    {
      label: t('admin.account.state'),
      value: statesOf(account)
        .map((state) => t(`admin.state.${state}`))
        .join(' · '),
    },
    {
      label: t('admin.account.factor'),
      value: account.secondFactorSince ? instant(account.secondFactorSince) : NOTHING,
    },
    { label: t('admin.account.opened'), value: instant(account.openedAt) },
    { label: t('admin.account.closed'), value: instant(account.closedAt) },
    { label: t('admin.account.counties'), value: listed(account.counties.map(organisations.county)) },
    { label: t('admin.account.enterprises'), value: listed(account.enterprises) },
    { label: t('admin.account.mines'), value: listed(account.mines) },
  ]
}
