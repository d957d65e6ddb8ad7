package org.gongjian.operations.backup.file;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

/**
 * A piece of what a backup holds: up to a mebibyte of one table's rows, or the whole of something smaller.
 *
 * @param table the place of the table in the manifest; 0 where it is no table
 */
public record Chunk(Kind kind, int table, ByteBuffer content) {

    static final int MOST = 16 << 20;
    private static final int LEVEL = 1;
    private static final int HEAD = 1 + Short.BYTES;

    public enum Kind {
        ROWS,
        KEYS,
        MANIFEST;

        private byte code() {
            return (byte) List.of(values()).indexOf(this);
        }
    }

    public Chunk {
        if (table < 0 || table > Short.MAX_VALUE) {
            throw new IllegalArgumentException("No place of a table: " + table);
        }
        if (content.remaining() > MOST - HEAD) {
            throw new IllegalArgumentException("Too much for one chunk: " + content.remaining() + " bytes");
        }
    }

    /** Kind, table and content, compressed together. */
    ByteBuffer compressed(ZstdCompressCtx compressor) {
        byte[] whole = new byte[HEAD + content.remaining()];
        ByteBuffer.wrap(whole).put(kind.code()).putShort((short) table).put(content.duplicate());
        byte[] compressed = new byte[Math.toIntExact(Zstd.compressBound(whole.length))];
        int length = compressor.compressByteArray(compressed, 0, compressed.length, whole, 0, whole.length);
        return ByteBuffer.wrap(compressed, 0, length);
    }

    /** Empty where it is not a chunk. */
    static Optional<Chunk> of(ByteBuffer compressed) {
        byte[] bytes = compressed.array();
        int from = compressed.arrayOffset() + compressed.position();
        long length = Zstd.getFrameContentSize(bytes, from, compressed.remaining());
        if (length < HEAD || length > MOST) {
            return Optional.empty();
        }
        byte[] whole = new byte[(int) length];
        try {
            long written = Zstd.decompressByteArray(whole, 0, whole.length, bytes, from, compressed.remaining());
            if (written != length) {
                return Optional.empty();
            }
        } catch (ZstdException broken) {
            return Optional.empty();
        }
        var content = ByteBuffer.wrap(whole);
        int kind = content.get();
        int table = content.getShort();
        return kind < 0 || kind >= Kind.values().length || table < 0
                ? Optional.empty()
                : Optional.of(new Chunk(Kind.values()[kind], table, content.slice()));
    }

    /** A compressor for one thread, to be closed. */
    public static ZstdCompressCtx compressor() {
        return new ZstdCompressCtx().setLevel(LEVEL).setContentSize(true);
    }
}
