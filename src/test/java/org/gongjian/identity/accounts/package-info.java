@NullMarked
package org.gongjian.identity.accounts;

import org.jspecify.annotations.NullMarked;
