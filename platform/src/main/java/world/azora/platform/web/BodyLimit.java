package world.azora.platform.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How large the body of a request to this endpoint may be, in bytes, where {@link #DEFAULT_BYTES} is too little. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface BodyLimit {
    /** 1 MiB: a course exercise with all its tests is a tenth of that. */
    int DEFAULT_BYTES = 1 << 20;

    /** What an edge sends on at most, whatever the endpoint: as much as a file in parts may have (256 MiB and a bit). */
    int FORWARDED_BYTES_MAX = 257 << 20;

    int bytes();
}
