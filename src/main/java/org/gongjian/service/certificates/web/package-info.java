@NullMarked
package org.gongjian.service.certificates.web;

import org.jspecify.annotations.NullMarked;
