package world.azora.platform.paper;

import com.ibm.icu.text.ArabicShaping;
import com.ibm.icu.text.ArabicShapingException;
import com.ibm.icu.text.Bidi;
import com.openhtmltopdf.bidi.BidiReorderer;

/** Joins Arabic letters, and turns a run that is read from the right into the order in which it is drawn. */
final class ShapedText implements BidiReorderer {
    private static final ArabicShaping JOINING = new ArabicShaping(
            ArabicShaping.LETTERS_SHAPE | ArabicShaping.TEXT_DIRECTION_LOGICAL | ArabicShaping.LENGTH_GROW_SHRINK);
    private static final ArabicShaping PARTING = new ArabicShaping(
            ArabicShaping.LETTERS_UNSHAPE | ArabicShaping.TEXT_DIRECTION_LOGICAL | ArabicShaping.LENGTH_GROW_SHRINK);

    @Override
    public String reorderRTLTextToLTR(String text) {
        return Bidi.writeReverse(text, Bidi.DO_MIRRORING);
    }

    @Override
    public String shapeText(String text) {
        return shaped(JOINING, text);
    }

    @Override
    public String deshapeText(String text) {
        return shaped(PARTING, text);
    }

    private static String shaped(ArabicShaping shaping, String text) {
        try {
            return shaping.shape(text);
        } catch (ArabicShapingException e) {
            throw new IllegalStateException("A text that may grow can always be shaped", e);
        }
    }

    @Override
    public boolean isLiveImplementation() {
        return true;
    }
}
