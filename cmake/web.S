// Puts the file NINETY_WEB_BUNDLE, when defined, between ninety_web_begin and ninety_web_end.
    .section .rodata.ninety_web, "a", @progbits
    .balign 64
    .global ninety_web_begin
    .type ninety_web_begin, @object
ninety_web_begin:
#ifdef NINETY_WEB_BUNDLE
    .incbin NINETY_WEB_BUNDLE
#endif
    .global ninety_web_end
    .type ninety_web_end, @object
ninety_web_end:
    .byte 0
    .size ninety_web_begin, ninety_web_end - ninety_web_begin
    .section .note.GNU-stack, "", @progbits
