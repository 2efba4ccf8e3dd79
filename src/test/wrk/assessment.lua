-- Posts the answers of a whole interview, as a program does at its end.
wrk.method = "POST"
wrk.headers["Content-Type"] = "application/json"
wrk.body = '{"region":"UK","answers":{"age":34,"danger":["none"],"today":["none"],"body":"female",' ..
    '"stage":["none"],"fluid":["blood"],"changes":["none"],"history":["none"],"how":"by-itself",' ..
    '"where":"one-side","blood-time":"long"}}'
