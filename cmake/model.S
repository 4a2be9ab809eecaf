// Puts the file NINETY_MODEL_FILE, when defined, between ninety_model_begin and ninety_model_end.
    .section .rodata.ninety_model, "a", @progbits
    .balign 64
    .global ninety_model_begin
    .type ninety_model_begin, @object
ninety_model_begin:
#ifdef NINETY_MODEL_FILE
    .incbin NINETY_MODEL_FILE
#endif
    .global ninety_model_end
    .type ninety_model_end, @object
ninety_model_end:
    .byte 0
    .size ninety_model_begin, ninety_model_end - ninety_model_begin
    .section .note.GNU-stack, "", @progbits
