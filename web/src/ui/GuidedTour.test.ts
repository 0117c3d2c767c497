import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, describe, expect, it } from 'vitest'
import { i18n } from '@/shared/i18n'
import GuidedTour from './GuidedTour.vue'
import { placeCard } from './tour'

const steps = ['一', '二', '三'].map((title) => ({ title, text: `${title}。` }))

async function shown() {
  const tour = mount(GuidedTour, {
    attachTo: document.body,
    global: { plugins: [i18n], stubs: { teleport: true } },
    props: { modelValue: true, steps },
  })
  await flushPromises()
  return tour
}

describe('a guided tour', () => {
  afterEach(() => (document.body.innerHTML = ''))

  it('goes on and back by the arrow keys and ends after the last step', async () => {
    const tour = await shown()
    const press = (key: string) => tour.find('[role=dialog]').trigger('keydown', { key })
    expect(tour.find('h2').text()).toBe('一')
    await press('ArrowLeft')
    await press('ArrowRight')
    expect(tour.find('h2').text()).toBe('二')
    await press('ArrowRight')
    expect(tour.emitted('update:modelValue')).toBeUndefined()
    await press('ArrowRight')
    expect(tour.emitted('update:modelValue')).toEqual([[false]])
  })

  it('ends at once by Escape', async () => {
    const tour = await shown()
    await tour.find('[role=dialog]').trigger('keydown', { key: 'Escape' })
    expect(tour.emitted('update:modelValue')).toEqual([[false]])
  })

  it('stands beside what it points at, below it where there is no room, and at its own place on a phone', () => {
    expect(placeCard({ left: 8, top: 100, width: 190, height: 40 }, 1366, 768)).toEqual({ left: 214, top: 100 })
    expect(placeCard({ left: 1200, top: 5, width: 40, height: 40 }, 1366, 768)).toEqual({ left: 990, top: 61 })
    expect(placeCard({ left: 8, top: 100, width: 190, height: 40 }, 390, 844)).toBeNull()
    expect(placeCard(null, 1366, 768)).toBeNull()
  })
})
