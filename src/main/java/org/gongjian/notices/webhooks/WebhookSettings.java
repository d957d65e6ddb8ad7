package org.gongjian.notices.webhooks;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Webhooks of this installation.
 *
 * @param allowPrivate whether addresses inside one's own network are allowed, and http beside https: for a bridge that runs
 *     beside this server. Whoever keeps a district's office may then make this server ask any machine it can reach.
 */
@ConfigurationProperties("gongjian.webhooks")
record WebhookSettings(boolean allowPrivate) {}
