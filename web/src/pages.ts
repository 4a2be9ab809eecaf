// The pages by name; each is loaded when it is opened first.
import type { Component } from 'svelte';
import type { PageName } from '$lib/router.svelte';

type Loader = () => Promise<{ default: Component }>;

export const pages: Record<PageName, Loader> = {
  prepare: () => import('./pages/prepare/Page.svelte'),
  write: () => import('./pages/write/Page.svelte'),
  stories: () => import('./pages/stories/Page.svelte'),
  rehearse: () => import('./pages/rehearse/Page.svelte'),
  review: () => import('./pages/review/Page.svelte'),
  progress: () => import('./pages/progress/Page.svelte'),
  settings: () => import('./pages/settings/Page.svelte'),
  about: () => import('./pages/about/Page.svelte'),
};

/** Those in the navigation, in the order of the way through them. */
export const navigation: PageName[] = ['prepare', 'write', 'stories', 'rehearse', 'review', 'progress'];
export const secondary: PageName[] = ['settings', 'about'];
