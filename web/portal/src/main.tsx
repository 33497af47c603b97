import '@cloudscape-design/global-styles/index.css';
import './styles/theme.css';
import './styles/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { createServices, ServicesContext } from './app/services';

const root = document.getElementById('root');
if (root === null) {
  throw new Error('index.html has no #root');
}
const services = createServices();
void services.session.check();
createRoot(root).render(
  <StrictMode>
    <ServicesContext value={services}>
      <App />
    </ServicesContext>
  </StrictMode>,
);
