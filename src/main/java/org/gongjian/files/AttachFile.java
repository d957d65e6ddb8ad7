package org.gongjian.files;

/**
 * Attaches an upload to the record it was sent for.
 *
 * @param id made when the form was rendered: attaching it again changes nothing
 */
public record AttachFile(FileId id, UploadId upload, FileDetails details) {}
