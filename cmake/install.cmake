# What `cmake --install` puts where: the program, its helpers where helper/run.h looks for them, and its pages.
include(GNUInstallDirs)
install(TARGETS ninety RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(TARGETS ninety-documents ninety-pdf ninety-media ninety-recogniser ninety-transcriber ninety-server RUNTIME DESTINATION ${CMAKE_INSTALL_LIBEXECDIR}/ninety)
install(FILES man/ninety.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES LICENSE NOTICE DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(FILES completions/ninety.bash DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME ninety)
install(FILES completions/_ninety DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/site-functions)
install(FILES completions/ninety.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)
