;; Emacs 29 or later, with its own Eglot; put it into init.el.
(with-eval-after-load 'eglot
  (add-to-list 'eglot-server-programs
               '((markdown-mode text-mode mhtml-mode) . ("onrecord" "lsp"))))
(add-hook 'markdown-mode-hook #'eglot-ensure)
