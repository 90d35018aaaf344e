package world.azora.platform.paper;

import com.ibm.icu.text.Bidi;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;

/** Cuts a paragraph into runs of one direction, in the order in which they are seen (Unicode Standard Annex 9). */
final class BidiRuns implements BidiSplitter {
    private final Bidi bidi = new Bidi();

    @Override
    public void setParagraph(String paragraph, byte defaultDirection) {
        bidi.setPara(paragraph, defaultDirection == RTL ? Bidi.LEVEL_DEFAULT_RTL : Bidi.LEVEL_DEFAULT_LTR, null);
    }

    @Override
    public int countTextRuns() {
        return bidi.countRuns();
    }

    @Override
    public BidiTextRun getVisualRun(int index) {
        var run = bidi.getVisualRun(index);
        return new BidiTextRun(run.getStart(), run.getLength(), run.getDirection());
    }

    @Override
    public byte getBaseDirection(String paragraph) {
        return Bidi.getBaseDirection(paragraph);
    }
}
