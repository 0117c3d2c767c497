import type { Component } from 'vue'
import type { RouteRecordRaw } from 'vue-router'

/** An entry of the main menu. */
export interface MenuEntry {
  path: string
  /** Message key of the title. */
  title: string
  icon: Component
  /** Shown only to callers who have one of these permissions; to all if there is none. */
  anyOf?: string[]
  /** Place in the menu, low first. */
  order: number
}

/** What a feature gives the application: its pages and its places in the menu. */
export interface Feature {
  routes: RouteRecordRaw[]
  menu: MenuEntry[]
}
