package org.gongjian.files.store;

import org.gongjian.files.Rendition;
import org.gongjian.files.UploadId;

/** Which content of the current district: an upload, in one of its renditions. */
public record ContentKey(UploadId upload, Rendition rendition) {}
