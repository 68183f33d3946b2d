### Every word on the screen, in English. One line is one text: name = words.
### A number or a name comes in the place of { $name }; do not change that name.


## general words

app-name = alqa


## counts

count-duets = { $n ->
    [one] { $n } duet
   *[other] { $n } duets
}


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

