import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import options from './options.json' with { type: 'json' };

export default defineConfig({ integrations: [starlight({ title: 'Skin needling', ...options })] });
