import { render } from 'preact';
import { Shell } from './shell/shell.js';
import { takeToken } from './shell/token.js';

takeToken();
render(<Shell />, document.getElementById('gouji') ?? document.body);
