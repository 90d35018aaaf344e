import './style/index.css';
import { render } from 'preact';
import { App } from './app';
import { restore } from './session';
import { applyTheme } from './shell/theme';
import { firstLanguage, speak } from './text';

applyTheme();
await Promise.all([speak(firstLanguage()), restore()]);
const place = document.getElementById('console');
if (place !== null) render(<App />, place);
