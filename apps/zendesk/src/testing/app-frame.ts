// Runs inside the frame: the real SDK, then the app exactly as the page boots it.
import '../app.css';
import ZAFClient from 'zendesk_app_framework_sdk';

globalThis.ZAFClient = ZAFClient;
await import('../boot.ts');
