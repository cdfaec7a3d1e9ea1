import GRDB
import Crypto
enum Stub {}
