package org.gongjian.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The answers of one HTTP/1.1 connection, of which only the status is kept: whoever presses shares the cores with the server. */
final class Answers {

    private static final int ROOM = 1 << 13;
    private static final int STATUS = "HTTP/1.1 ".length();
    private static final byte[] END = bytes("\r\n\r\n");
    private static final byte[] LINE = bytes("\r\n");
    private static final byte[] LENGTH = bytes("\r\ncontent-length:");
    private static final byte[] CHUNKED = bytes("\r\ntransfer-encoding: chunked");

    private final InputStream in;
    private final byte[] read = new byte[ROOM];
    private int from;
    private int until;

    Answers(InputStream in) {
        this.in = in;
    }

    /** The status of the next one, once all of it is there. */
    int next() throws IOException {
        int head = lengthUpTo(END);
        int status = number(from + STATUS, 10);
        int length = find(LENGTH, from, from + head);
        boolean chunked = find(CHUNKED, from, from + head) >= 0;
        int body = length < 0 ? 0 : number(length + LENGTH.length, 10);
        from += head;
        if (chunked) {
            skipChunks();
        } else {
            skip(body);
        }
        return status;
    }

    private void skipChunks() throws IOException {
        int size;
        do {
            int line = lengthUpTo(LINE);
            size = number(from, 16);
            from += line;
            skip(size + LINE.length);
        } while (size > 0);
    }

    /** How many bytes there are up to the end of this mark; reads what is missing. */
    private int lengthUpTo(byte[] mark) throws IOException {
        int found = find(mark, from, until);
        while (found < 0) {
            fill();
            found = find(mark, from, until);
        }
        return found + mark.length - from;
    }

    private void skip(int bytes) throws IOException {
        int left = bytes;
        while (until - from < left) {
            left -= until - from;
            from = until;
            fill();
        }
        from += left;
    }

    private void fill() throws IOException {
        System.arraycopy(read, from, read, 0, until - from);
        until -= from;
        from = 0;
        int more = in.read(read, until, read.length - until);
        if (more <= 0) {
            throw new IOException(more < 0 ? "the server hung up" : "the head of an answer is too long");
        }
        until += more;
    }

    /** A header's name in small letters is found in letters of any size. */
    private int find(byte[] mark, int begin, int end) {
        for (int at = begin; at <= end - mark.length; at++) {
            if (read[at] == mark[0] && matches(mark, at)) {
                return at;
            }
        }
        return -1;
    }

    private boolean matches(byte[] mark, int at) {
        for (int i = 1; i < mark.length; i++) {
            int there = read[at + i];
            int small = there >= 'A' && there <= 'Z' ? there + ('a' - 'A') : there;
            if (small != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private int number(int at, int radix) throws IOException {
        int begin = at;
        while (read[begin] == ' ') {
            begin++;
        }
        int end = begin;
        while (end < until && Character.digit(read[end], radix) >= 0) {
            end++;
        }
        if (begin == end) {
            throw new IOException("not a number: " + Arrays.toString(Arrays.copyOfRange(read, begin, begin + 8)));
        }
        return Integer.parseInt(new String(read, begin, end - begin, StandardCharsets.US_ASCII), radix);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
