// The pages' start: theme of the last visit, then the shell.
import { mount } from 'svelte';
import App from './App.svelte';
import { showLastTheme } from '$lib/state/settings.svelte';
import './styles/tokens.css';
import './styles/base.css';
import './styles/print.css';

showLastTheme();
const target = document.getElementById('app');
if (!target) throw new Error('index.html has no #app');
export default mount(App, { target });
