// A file of its own, because our pages run no inline scripts.
window.SwaggerUIBundle({ url: '/openapi', dom_id: '#swagger-ui', deepLinking: true, presets: [window.SwaggerUIBundle.presets.apis] })
