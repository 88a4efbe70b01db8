namespace Sparkify.Simulation.World;

/// <summary>Given and family names of people who live in the United States, wherever their families came from.</summary>
/// <remarks>
/// Facts in the public domain: names and their rough order of frequency after the censuses of 1990 to 2010, and common names of many cultures.
/// Each line begins with the weight of each of its names; <c>_</c> is a space within a name.
/// </remarks>
internal static class PersonNames
{
    private const string FemaleLines = """
        100: Emily Jennifer Jessica Ashley Sarah Amanda Elizabeth Samantha
        70: Mary Lisa Michelle Kimberly Amy Melissa Stephanie Nicole Rachel Lauren Megan Hannah Maria Rebecca Laura Kayla
        70: Brittany Olivia Emma Madison
        48: Angela Christina Heather Danielle Amber Kelly Crystal Tiffany Katherine Andrea Sara Victoria Abigail Alexis
        48: Courtney Taylor Anna Allison Erin Jasmine Grace Sophia Isabella Natalie Chelsea Vanessa Julia Kathryn Alyssa
        48: Morgan
        30: Patricia Linda Barbara Susan Karen Nancy Sandra Donna Carol Sharon Cynthia Deborah Shirley Brenda Pamela Catherine
        30: Christine Janet Carolyn Diane Julie Teresa Debra Theresa Denise Tammy Jamie Tracy Monica April Erica Kristen
        30: Kristin Katie Holly Jenna Molly Paige Brooke Haley Savannah Sydney Mackenzie Kaitlyn Destiny Chloe Ava Ella Lily
        30: Zoe Avery Addison Aubrey Brianna Gabriella Leah Audrey Claire Bella
        16: Virginia Judith Rose Gloria Evelyn Frances Joan Jean Alice Ruth Dorothy Helen Margaret Martha Marilyn Beverly
        16: Theodora Wendy Tina Dawn Stacy Robin Gina Leslie Valerie Veronica Regina Yolanda Tamara Latoya Ebony Kiara Imani
        16: Aaliyah Nia Tanisha Shanice Keisha Autumn Summer Faith Hope Joy Harper Piper Skylar Jordan Riley Peyton Reagan
        16: Kendall Lucy Ruby Stella Hazel Violet Nora Eleanor Josephine Caroline Charlotte Amelia Mia Layla Aria Kylie
        16: Kinsley Naomi Eva Ivy Isla Iris Daisy Marissa Bianca Cassandra Alexandra Gabrielle Mariah Sierra Jada Tessa
        9: Guadalupe Rosa Ana Carmen Juana Lucía Sofía Valentina Ximena Camila Esperanza María Marisol Inés Beatriz Fernanda
        9: Alejandra Yesenia Noemí Mei Ying Xiu Jing Li Yuki Sakura Aiko Hana Keiko Ji-woo Min-ji Soo-jin Priya Ananya Aisha
        9: Fatima Zahra Leila Maryam Noor Amina Yasmin Shirin Parisa Thảo Linh Hương Mai Lan Chinwe Adaeze Ngozi Folake Amara
        9: Ifeoma Abena Wanjiru Makena Selam Hiwot Malia Leilani Kalani Dakota Cheyenne Winona
        5: Zoë Chloë Renée Anaïs Noémie Hélène Éloïse Siân Niamh Siobhán Aoife Caoimhe Saoirse Ingrid Åsa Sigrid Solveig Freja
        5: Bjørg Saga Käthe Jördis Anneliese Magdalena Małgorzata Agnieszka Łucja Kateřina Božena Zsófia Ilona Ioana Svetlana
        5: Oksana Natalya Tatiana Lyudmila Eleni Despina Chrysoula Gülşen Ayşe Zeynep Ofelia Graça Conceição Giulia Chiara
        5: Ruth-Ann Mary-Kate Jo-Ann D'Asia De'Ja La'Keisha Mary-Lou Nāmaka
        2: Анна Ольга Ирина Мария Ελένη 美咲 王芳 지은 नेहा فاطمة רות Ðóra Þórdís Thoa Jo Bo
        """;

    private const string MaleLines = """
        100: Michael Christopher Matthew Joshua David James Daniel Robert John Joseph
        70: Andrew Ryan Brandon Jason Justin William Jonathan Anthony Nicholas Brian Kevin Eric Tyler Jacob Ethan Alexander
        70: Zachary Thomas Benjamin Steven
        48: Kyle Timothy Richard Jeffrey Jeremy Aaron Adam Nathan Jordan Charles Mark Patrick Sean Dylan Austin Samuel Noah
        48: Logan Christian Cody Jose Stephen Travis Gregory Scott Evan Cameron Gabriel Elijah Mason
        30: Paul Kenneth George Edward Ronald Donald Gary Larry Frank Raymond Dennis Jerry Peter Douglas Henry Carl Arthur
        30: Roger Juan Jack Albert Terry Gerald Keith Lawrence Willie Ralph Bryan Bruce Luis Carlos Philip Bradley Jesse Alex
        30: Trevor Blake Connor Lucas Luke Caleb Isaac Hunter Jackson Aiden Liam Owen Wyatt Landon Chase Garrett Spencer
        30: Dustin Derek Shane Brett Corey Marcus Derrick Antonio Victor Jared Edgar Colin Ian Max
        16: Harold Walter Louis Roy Eugene Wayne Russell Randy Howard Johnny Bobby Billy Craig Shawn Todd Chad Curtis Troy
        16: Darren Clarence Ernest Earl Stanley Leonard Nathaniel Vincent Dominic Theodore Oscar Felix Leo Hugo Miles Oliver
        16: Sebastian Julian Xavier Adrian Dominique Malik Jamal DeShawn Terrence Tyrone Darnell Lamar Reginald Andre Maurice
        16: Kendrick Isaiah Elias Levi Asher Ezra Silas Jonah Micah Gideon Grant Reed Clark Drew Preston Parker Cooper Carter
        16: Tucker Brody Bryce Colton Dalton Gage Kaden Jayden Brayden Hayden Wesley Clayton Mitchell Gavin Tanner Tristan
        16: Damian Desmond Quentin Rex
        9: José Jesús Juan-Carlos Miguel Alejandro Javier Santiago Mateo Diego Andrés Ángel Héctor Raúl Óscar Iván Ramón
        9: Joaquín Wei Jun Hao Ming Kenji Hiroshi Takashi Ren Min-jun Ji-ho Hyun Arjun Rohan Sanjay Vikram Raj Mohammed Ahmed
        9: Omar Hassan Khalid Yusuf Ibrahim Reza Amir Cyrus Minh Tuấn Dũng Hùng Long Emeka Chidi Oluwaseun Kwame Kofi Tendai
        9: Kamau Tesfaye Dawit Keoni Kekoa Kai Tane Dakota Tecumseh
        5: Søren Bjørn Åke Lars Gunnar Håkon Jürgen Günther Björn Matthias Loïc François René Étienne Benoît Zoltán László
        5: Łukasz Paweł Stanisław Jiří Ondřej Dmitri Sergei Aleksandr Vladimir Taras Nikos Giorgos Kostas Mehmet Çağatay Emre
        5: Aleksandar João Thiago Nuno Giuseppe Niccolò Seán Cillian Tadhg Oisín Eoin Iwan Rhys Aloysius Thaddeus Jean-Luc
        5: Jean-Pierre Billy-Ray D'Angelo De'Andre Ja'Marcus O'Shea T.J. J.R. Kamehameha
        2: Иван Олег Сергей Γιώργος 健 李明 민수 राहुल محمد דוד Þór Æthelred Đức Al Bo Q
        """;

    private const string FamilyLines = """
        240: Smith Johnson Williams
        170: Brown Jones Garcia Miller Davis
        120: Rodriguez Martinez Hernandez Lopez Gonzalez Wilson Anderson Thomas Taylor Moore Jackson Martin Lee
        80: Perez Thompson White Harris Sanchez Clark Ramirez Lewis Robinson Walker Young Allen King Wright Scott Torres
        80: Nguyen Hill Flores Green
        50: Adams Nelson Baker Hall Rivera Campbell Mitchell Carter Roberts Gomez Phillips Evans Turner Diaz Parker Cruz
        50: Edwards Collins Reyes Stewart Morris Morales Murphy Cook Rogers Gutierrez Ortiz Morgan Cooper Peterson Bailey Reed
        50: Kelly Howard Ramos Kim Cox Ward Richardson Watson Brooks Chavez Wood James Bennett Gray Mendoza Ruiz Hughes Price
        50: Alvarez Castillo Sanders Patel Myers Long Ross Foster Jimenez
        30: Powell Jenkins Perry Russell Sullivan Bell Coleman Butler Henderson Barnes Gonzales Fisher Vasquez Simmons Romero
        30: Jordan Patterson Alexander Hamilton Graham Reynolds Griffin Wallace Moreno West Cole Hayes Bryant Herrera Gibson
        30: Ellis Tran Medina Aguilar Stevens Murray Ford Castro Marshall Owens Harrison Fernandez McDonald Woods Washington
        30: Kennedy Wells Vargas Henry Chen Freeman Webb Tucker Guzman Burns Crawford Olson Simpson Porter Hunter Gordon
        30: Mendez Silva Shaw Snyder Mason Dixon Munoz Hunt Hicks Holmes Palmer Wagner Black Robertson Boyd Rose Stone Salazar
        30: Fox Warren Mills Meyer Rice Schmidt Garza Daniels Ferguson Nichols Stephens Soto Weaver Ryan Gardner Payne Grant
        30: Dunn Kelley Spencer Hawkins
        15: Arnold Pierce Hansen Peters Santos Hart Bradley Knight Elliott Cunningham Duncan Armstrong Hudson Carroll Lane
        15: Riley Andrews Alvarado Ray Delgado Berry Perkins Hoffman Johnston Matthews Pena Richards Contreras Willis
        15: Carpenter Lawrence Sandoval Guerrero George Chapman Rios Estrada Ortega Watkins Greene Nunez Wheeler Valdez Harper
        15: Burke Larson Santiago Maldonado Morrison Franklin Carlson Austin Dominguez Carr Lawson Jacobs OʼBrien Lynch Singh
        15: Vega Bishop Montgomery Oliver Jensen Harvey Williamson Gilbert Dean Sims Espinoza Howell Li Wong Reid Hanson Le
        15: McCoy Garrett Burton Fuller Wang Weber Welch Rojas Lucas Marquez Fields Park Yang Little Banks Padilla Day Walsh
        15: Bowman Schultz Luna Fowler Mejia
        8: O'Connor O'Neill O'Reilly D'Angelo McAllister MacDonald Van_Dyke De_la_Cruz St._John Smith-Jones Garcia-Lopez Fitzgerald Goldberg Cohen
        8: Levy Rosenberg Katz Friedman Kowalski Nowak Wiśniewski Novák Kovács Horvath Popescu Ivanov Petrov Volkov Kuznetsova
        8: Shevchenko Papadopoulos Yılmaz Kaya Haddad Khalil Rahman Hussain Khan Ahmed Chowdhury Sharma Gupta Reddy Iyer Das
        8: Zhang Liu Huang Wu Zhao Lin Tanaka Suzuki Yamamoto Nakamura Watanabe Choi Kang Okafor Adeyemi Mensah Osei Diallo
        8: Mbeki Tesfaye Abebe Mwangi Kealoha Kahananui Begay Yazzie Tsosie
        4: Nguyễn Trần Lê Phạm Søndergaard Østergård Åkesson Bergström Müller Schröder Köhler Weiß Groß Lefèvre Béranger Gagné
        4: Côté d'Aubigné Peña Muñoz Ibáñez Núñez Gutiérrez Hernández Araújo Conceição Magalhães Brandão Jónsdóttir Þórsson
        4: Łukaszewski Żuraw Dvořák Šimůnek Čapek Đorđević Çelik Öztürk Ó_Briain Nic_Dhomhnaill ʻAkaka
        1: Иванов Смирнова Παππάς 佐藤 陳 김 शर्मा حسن כהן Ng O Xu Wolfeschlegelsteinhausen
        """;

    public static NameList Female { get; } = new(FemaleLines);

    public static NameList Male { get; } = new(MaleLines);

    public static NameList Family { get; } = new(FamilyLines);
}
