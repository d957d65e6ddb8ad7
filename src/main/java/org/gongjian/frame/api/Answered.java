package org.gongjian.frame.api;

import java.util.Map;

/**
 * What was answered to a change. It is carried and never compared.
 *
 * @param request the SHA-256 of the method, the address and the body
 * @param headers those that belong to the record, such as its address and version
 */
@SuppressWarnings("ArrayRecordComponent")
record Answered(byte[] request, int status, Map<String, String> headers, byte[] body) {}
