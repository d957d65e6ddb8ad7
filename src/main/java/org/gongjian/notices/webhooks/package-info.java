/** Other systems that are told of notices by signed messages (Standard Webhooks). */
@NullMarked
package org.gongjian.notices.webhooks;

import org.jspecify.annotations.NullMarked;
