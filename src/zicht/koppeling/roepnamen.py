"""Which call names belong to which given name?

Of our own making, November 2026. One family a line, the given name first; a name stands in one line only.
"""

_FAMILIES = """
johannes jan johan hans johannus joannes hannes jo joop jantje jannes johanness jonas giovanni
johanna janna jannie joke jopie hanna hanneke hannie anneke annie hannah johanne jantine janneke janine jeanne
cornelis cees kees cor corneel nelis kornelis knelis cornelius corne
cornelia corrie cora nelly nel neeltje corina corine nellie kornelia cokkie
hendrik henk hein rik hendrikus henri henricus henry harrie harry driek heinrich henny
hendrika hennie rika riek henriette hetty jetty hendrikje hendrica riekie henrica
wilhelmus wim willem wil bill william guillaume will wilhelm willy helmus
wilhelmina mien mina wilma willemina willie minie miep willemijn mineke wilhelma helma
petrus piet peter pieter pier pedro pierre peer
petronella nella petra pietje nellij petronel pieternella
jacobus koos jaap jacob sjaak jack coos jakob ko cobus kobus jacques jacco
jacoba coba co jacomina cobie koosje jaapje jacqueline kootje
gerardus gerard ger gerrit geert gert gerhard gerardo gerhardus
gerarda gerda gerrie gera geertje geertruida truus trudy geertruda trui truida gertrude
antonius anton ton toon antoon antonie tonnie teun antoine anthonie anthony antonio
antonia toos tonia antoinette antje toosje
adrianus adriaan arie adri ad aad arjan adrian adriano janus
adriana ada adrie jaantje adriaantje sjaantje ariane
maria marie mieke marijke ria mia rie maaike miet marietje mariet mary marja marieke myriam
margaretha greet margriet gretha grietje rita greetje marga margreet gre margot margareta griet magda
elisabeth elizabeth lies betty els bep liesbeth elly lisa elsbeth ellie betje liesje elise elsje lisette bets
catharina trijntje toke katrien rina cathy karin kaatje trien catharine katharina katinka ina catrien cato tineke
theodorus theo dorus door teo theodoor dirk diederik
theodora dora thea doortje dorothea thera
franciscus frans frank francois sus franciskus francesco cis francis
francisca cisca fransje francien sisca francine franka francesca
martinus martin tinus maarten marten rien marinus martijn
martina tina martine martha
nicolaas nico klaas nick nicolaus niek nikolaas claas nicolas nicholas
alexander alex sander lex xander sandro alexandre aleksandr aleksander oleksandr
alexandra sandra alexa xandra sanne
christiaan chris christian christianus kris
christina christine chrissie tine stien krista christa kristel tini stina
laurentius laurens lau lourens rens lars laurent
bernardus ben bernard bernd berend nard benno barend bernhard bernardo
bernardina dina dien dinie bernadette
lambertus bert lambert bertus lam
albertus albert appie ab bertje abe albertius
alberta berta albertina
bartholomeus bart mees bartel bartje
gijsbertus gijs gijsbert
egbertus egbert
hubertus huub bertie hub hubert
engelbertus engel
robertus robert rob bob robbert robin robbie bobby
rudolf ruud rudolph rolf rudy roelof roel
leonardus leo leonard leen leon leendert lennard lennart
everardus evert everhard eef ever
stefanus stefan stef steven stephan stephen stephanus fanus
mattheus matthijs thijs matthew teeuwis mathijs matthias mathias matteo ties
matheus sjeu mathieu
michael michiel chiel mike michel michal mikail michele mikhail michail mykhailo
dominicus dominic domien
augustinus guus august gus stijn augustus
josephus jos jozef sjef joseph josef jef joep youssef yusuf yousef jousef yoesoef
josephina fien josefien josje fientje jose josine
ludovicus louis lodewijk loek lode luuk
louisa louise wies loes lowieke
arnoldus arnold nol arno arnoud aart arent
reinier rein reinder reinerus
everdina dieneke everdien
jeroen jerome hieronymus
sebastiaan bas sebastian
benjamin benjamijn benji
emanuel manuel manus emmanuel
samuel sam sammie
daniel daan danny danilo
david davy dave dawid daoud
thomas tom tomas thom maas
joris george jurgen jurriaan sjors georgius
jeremias jerry jeremy
ignatius ignas
zacharias zach
abraham bram ibrahim braam abram brahim ibragim
izaak isaac sak isaak ishaq
frederik fred freek frits frederikus freddy frederic
frederika rikie freda freddie
ferdinand nand ferry fernando
constantijn stan constant
constantia stans constance
magdalena leni magdaleen lena madeleine malena lenie magdalene
helena lenny heleen leny helene hellen ilona
aleida alida leida aleid alie
aaltje aal
anna ans anne anja annet anita annelies anouk ann annika
annemarie annemieke annemiek
geesje gees gezina gesina
hillegonda hilda hil hillie gonda
wobbegina wob
allegonda alda
barbara babs barbera
clasina clazina klasina sien sina
gesien geziena
eva evelien eveline evelyn
susanna suze suzanne sanneke suus susan suzan
sophia sofie sophie fie sofia
veronica vera veroniek
victoria vicky toria
vincent vincentius cent
valentijn valentinus tijn
mohammed mohamed muhammad mohamad mo mohammad muhammed mehmet muhamed mohammadi mukhammad mukhammed mokhammed magomed
ahmed achmed ahmet ahmad hamid akhmed akhmad akhmet
mustafa moustafa mostafa mustapha
hassan hasan khasan hasen
hussein huseyin hoessein housain husain khusein husayn hussain
abdullah abdulla abdoullah apo abdallah
abdelkader kader abdulkadir
abderrahim rahim abdurrahim
abdelaziz aziz abdulaziz
fatima fatma fatimah fatiha
khadija hatice chadija kadija
aicha aisha ayse ayesha aische
zeynep zainab zineb zaynab
meryem maryam mariam miriam
emine amina
elif alif
omar umar omer
ali aly
halil khalil chalil
osman othman usman
yasin yassine yassin
bilal billal
katarzyna kasia
malgorzata gosia
agnieszka aga
aleksandra ola
stanislaw staszek
krzysztof krzysiek
wojciech wojtek
andrzej andrew andreas andries andre dries
tomasz tomek
lukasz lucas luc luca lukas
grzegorz gregor gregorius gregory
"""

FAMILIES = tuple(tuple(regel.split()) for regel in _FAMILIES.strip().splitlines())
_STAM = {naam: familie[0] for familie in FAMILIES for naam in familie}


def stam(voornaam: str) -> str:
    """This function will return the given name from which a call name comes; any other name stays as it is."""
    return _STAM.get(voornaam, voornaam)
