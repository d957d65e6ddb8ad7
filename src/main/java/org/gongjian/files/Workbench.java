package org.gongjian.files;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.files.documents.DocumentRules;
import org.gongjian.files.photos.Darkroom;
import org.gongjian.files.photos.Picture;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Where what was sent is looked at and made ready: so many at once and no more, on threads of its own. Decoding needs
 * memory, and on a virtual thread it would keep everybody else from running.
 */
@Component
class Workbench implements DisposableBean {

    private static final int WAITING_EACH = 8;

    private final FileSettings settings;
    private final ThreadPoolExecutor hands;

    Workbench(FileSettings settings) {
        this.settings = settings;
        this.hands = new ThreadPoolExecutor(
                settings.decodes(),
                settings.decodes(),
                1,
                TimeUnit.MINUTES,
                new ArrayBlockingQueue<>(WAITING_EACH * settings.decodes()),
                Thread.ofPlatform().name("files-", 1).daemon().factory());
        hands.allowCoreThreadTimeOut(true);
    }

    /** What will be stored: one content, or a photo in its sizes. */
    record Ready(FileFormat format, List<Piece> pieces) {

        long bytes() {
            return pieces.stream().mapToLong(piece -> piece.bytes().length).sum();
        }
    }

    /**
     * Carried and never compared.
     *
     * @param width in pixels, as {@code height}; null for documents
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Piece(
            Rendition rendition,
            byte[] bytes,
            @Nullable Integer width,
            @Nullable Integer height) {}

    /** Refused where it is not what it should be, or where too many wait already. */
    Ready prepare(FileKind kind, Incoming incoming) {
        try {
            return hands.submit(() -> kind == FileKind.PHOTO ? photo(incoming) : document(incoming))
                    .get();
        } catch (RejectedExecutionException busy) {
            throw Refused.conflict(Reason.of("files.refused.busy"));
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof Refused refused
                    ? refused
                    : new IllegalStateException("what was sent could not be made ready", failed.getCause());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw Refused.conflict(Reason.of("files.refused.busy"));
        }
    }

    @Override
    public void destroy() {
        hands.shutdownNow();
    }

    private Ready photo(Incoming incoming) {
        return new Ready(
                FileFormat.JPEG,
                Darkroom.develop(incoming.bytes(settings.largestPhoto())).stream()
                        .map(Workbench::piece)
                        .toList());
    }

    private Ready document(Incoming incoming) {
        byte[] content = incoming.bytes(settings.largestDocument());
        return new Ready(DocumentRules.check(content), List.of(new Piece(Rendition.DOCUMENT, content, null, null)));
    }

    private static Piece piece(Picture picture) {
        return new Piece(picture.rendition(), picture.jpeg(), picture.width(), picture.height());
    }
}
