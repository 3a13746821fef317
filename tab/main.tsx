import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import * as z from 'zod/mini';
import { App } from './app';
import { reloadIfReached } from './frame/mishap';
import 'virtual:themes.css';

// zod would try out `new Function`, which the content security policy forbids and the console would report.
z.config({ jitless: true });

// After an update the parts that an open tab still asks for are gone; the new page has its own.
window.addEventListener('vite:preloadError', reloadIfReached);

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
