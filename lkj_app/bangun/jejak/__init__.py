"""The pages of the trace: one a chapter, beside the staged book; the extension ``lkj_jejak`` links numbers to them."""
