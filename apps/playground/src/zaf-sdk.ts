import ZAFClient from 'zendesk_app_framework_sdk';

// What Zendesk's own script does when a page loads it.
Object.assign(globalThis, { ZAFClient });
