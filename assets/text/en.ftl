### Every word on the screen, in English. One line is one text: name = words.
### A number or a name comes in the place of { $name }; do not change that name.


## general words

app-name = alqa


## counts

count-duets = { $n ->
    [one] { $n } duet
   *[other] { $n } duets
}


## terminal

terminal-dumb = This terminal cannot show screens (TERM=dumb). Open another one.
terminal-fault = alqa has stopped: a fault in the program. Nothing that was shown as saved is lost; start it again to go on. Details: { $log }
terminal-fault-unlogged = alqa has stopped: a fault in the program. Nothing that was shown as saved is lost; start it again to go on.
terminal-none = The screens need a terminal: the input or the output here is a file or a pipe.


## keys and help



## start



## juror



## stage manager



## ranking



## explanation



## Grand Prix



## refusals and trouble



## contest file: problems



## command line



## journal and verify



## demo

