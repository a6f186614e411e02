"""Rules of the data contract and of acceptance, as the book explains them; ``kontrak`` and ``penerimaan`` run them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lkj_app.pemeriksaan.aturan import Aturan, peraturan

if TYPE_CHECKING:
    from lkj_utils.dasar.temuan import Level

_BERKAS = "Angka hanya dapat dihitung dari berkas yang terbaca utuh."
_KOLOM = "Kolom yang tidak jelas membuat nilainya masuk ke tempat yang salah."
_ISI = "Nilai di luar pilihan atau batasnya tidak mempunyai arti bagi perhitungan."
_KODE = "Baris digabung menurut kode resmi (Permendagri 90/2019), tidak pernah menurut nama."
_PEJABAT = "Pembaca memeriksa siapa yang menandatangani, dan pada jabatan apa."
_PERJANJIAN = "Yang berlaku pada suatu triwulan ialah perjanjian yang sudah ditandatangani (PermenPANRB 53/2014)."
_MASA = "Laporan memakai keterangan yang berlaku pada tanggal akhir datanya, juga bila dibuat ulang kemudian."
_SURVEI = "IKM dihitung dari sembilan unsur yang dinilai 1 sampai 4 (PermenPANRB 14/2017)."
_SD = "Setiap nilai ialah nilai sejak 1 Januari, jadi lazimnya tidak turun."
_SUMBER = "Kontrak data laporan ini (data/datapackage.json)."

_SEMUA: tuple[tuple[str, Level, str, str], ...] = (
    ("folder.instansi", "galat", "Folder instansi ada", _BERKAS),
    ("folder.periode", "galat", "Folder tahun dan triwulan ada", _BERKAS),
    ("berkas.hilang", "galat", "Berkas tabel wajib ada", _BERKAS),
    ("berkas.folder", "galat", "Berkas bukan folder", _BERKAS),
    ("berkas.terkunci", "galat", "Berkas dapat dibaca", _BERKAS),
    ("berkas.gagal", "galat", "Media penyimpanan dapat dibaca", _BERKAS),
    ("berkas.kosong", "galat", "Berkas berisi", _BERKAS),
    ("berkas.excel", "galat", "Berkas .csv bukan buku kerja Excel", _BERKAS),
    ("berkas.pengodean", "galat", "Berkas tersimpan sebagai UTF-8", _BERKAS),
    ("berkas.kutip", "galat", "Tanda kutip berpasangan", _BERKAS),
    ("berkas.judul", "galat", "Baris pertama berisi judul kolom", _KOLOM),
    ("berkas.toml", "galat", "Berkas TOML terbaca", _BERKAS),
    ("kolom.menumpuk", "galat", "Satu kolom satu sel", _KOLOM),
    ("kolom.asing", "galat", "Kolom dikenal kontrak", _KOLOM),
    ("kolom.tanpa_nama", "galat", "Kolom yang terisi mempunyai judul", _KOLOM),
    ("kolom.ganda", "galat", "Setiap kolom satu kali", _KOLOM),
    ("kolom.kurang", "galat", "Kolom wajib ada", _KOLOM),
    ("baris.sel", "galat", "Banyak sel sama dengan banyak kolom", _KOLOM),
    ("baris.judul", "galat", "Judul kolom hanya di baris pertama",
     "Baris judul yang terulang terhitung sebagai data, misalnya sebagai desa."),
    ("baris.kurang", "galat", "Setiap sub kegiatan dan indikator mempunyai baris",
     "Baris yang hilang bukan nol: jumlah tanpa baris itu angka yang salah."),
    ("tabel.kosong", "peringatan", "Tabel berisi baris", "Tabel yang hanya berjudul biasanya lupa diisi."),
    ("sel.kosong", "galat", "Sel wajib terisi", "Sel kosong bukan nol."),
    ("sel.tipe", "galat", "Isi sel sesuai jenisnya", "Teks tidak dapat dijumlahkan."),
    ("sel.pola", "galat", "Isi sel menurut bentuk bakunya", _KODE),
    ("sel.tersembunyi", "peringatan", "Sel tidak memuat aksara yang tidak tampak",
     "Pembalik arah baca membuat yang terlihat lain dari yang tersimpan."),
    ("sel.pilihan", "galat", "Isi sel salah satu pilihannya", _ISI),
    ("sel.minimum", "galat", "Nilai tidak di bawah batasnya", "Pagu dan realisasi tidak negatif."),
    ("sel.batas", "galat", "Nilai dalam batasnya", _ISI),
    ("kunci.ganda", "galat", "Satu kunci satu baris", "Dua baris untuk satu hal berarti dua nilai."),
    ("kunci.kosong", "galat", "Setiap baris berkunci", _KODE),
    ("kunci.asing", "galat", "Kunci ada di tabel yang dirujuk", _KODE),
    ("kontrak.skema", "galat", "Kontrak data sendiri sah", _BERKAS),
    ("kontrak.versi_lama", "catatan", "Data memakai kontrak data yang terbaru",
     "Data versi lama tetap dibaca; sesudah perintah perbarui isinya sesuai dengan buku panduan yang sekarang."),
    ("kode.induk", "galat", "Induk setiap kode ada", _KODE),
    ("kode.tidak_resmi", "peringatan", "Kode ada di daftar nomenklatur",
     "Daftar yang keputusannya diduga tidak membuktikan kode itu salah; yang menentukan DPA instansi."),
    ("kode.tanpa_nama", "galat", "Setiap kode di luar daftar resmi bernama",
     "Instansi dengan nomenklatur sendiri adalah satu-satunya sumber namanya."),
    ("kode.nama_lain", "peringatan", "Nama yang diketik sama dengan nama resmi",
     "Nama resmi terbaca dari kodenya; nama lain pada kode itu biasanya kode yang salah."),
    ("kode.daftar_diduga", "catatan", "Nama diambil dari daftar dengan keputusan yang pasti",
     "Yang diduga disebut diduga, agar dicocokkan orang dengan naskahnya."),
    ("kode.aceh", "galat", "Kode khusus Aceh hanya di Aceh", _KODE),
    ("kode.tanpa_anak", "peringatan", "Program dan kegiatan mempunyai bawahan", _KODE),
    ("indikator.tingkat", "galat", "Kode indikator menurut tingkatnya", _KODE),
    ("indikator.pengenal", "galat", "Pengenal indikator ialah kodenya", _KODE),
    ("indikator.tabel", "galat", "Realisasi di tabel tingkatnya",
     "Nilai di tabel lain tidak dibaca siapa pun, jadi hilang diam-diam."),
    ("indikator.sasaran", "galat", "Indikator sasaran menyebut sasarannya",
     "Capaian sasaran dihitung dari indikatornya."),
    ("induk.berputar", "galat", "Rantai induk tidak berputar",
     "Susunan bertingkat hanya dapat dibaca dari puncaknya."),
    ("instansi.misi", "galat", "Misi yang didukung ada dalam daftar",
     "Kata pengantar mengutip misi yang didukung menurut nomornya."),
    ("instansi.wilayah", "catatan", "Kode wilayah sesuai dengan nama kabupatennya",
     "Daftar kode wilayah belum dicocokkan dengan naskah keputusannya, jadi bedanya hanya dicatat."),
    ("instansi.skala", "galat", "Skala predikat lengkap dan menurun",
     "Setiap capaian harus mempunyai tepat satu predikat; celah antarjenjang membuat predikat hilang."),
    ("instansi.diterima", "galat", "Penerimaan temuan lengkap",
     "Temuan yang diterima tetap dibaca orang: yang mana, mengapa, oleh siapa, dan kapan."),
    ("penerimaan.galat", "peringatan", "Galat tidak diterima",
     "Galat terbukti salah; yang terbukti salah dibetulkan, tidak diterima."),
    ("penerimaan.tanpa_temuan", "peringatan", "Penerimaan cocok dengan temuannya",
     "Penerimaan yang tertinggal sesudah datanya dibetulkan menyembunyikan temuan baru yang senama."),
    ("anggaran.versi", "galat", "Versi anggaran yang berlaku mempunyai baris", _BERKAS),
    ("anggaran.tanggal", "peringatan", "Versi anggaran ditetapkan sebelum akhir data",
     "Laporan memakai anggaran yang berlaku pada tanggal akhir datanya."),
    ("uang.rincian", "galat", "Operasi ditambah modal sama dengan pagu", "Rincian berjumlah sama dengan pokoknya."),
    ("uang.lampau_pagu", "peringatan", "Realisasi tidak melampaui pagu",
     "Belanja tidak boleh melampaui anggaran yang tersedia (PP 12/2019)."),
    ("kas.turun", "peringatan", "Anggaran kas s.d. triwulan tidak turun", _SD),
    ("kas.bukan_pagu", "peringatan", "Anggaran kas setahun sama dengan pagu",
     "Rencana penarikan setahun ialah seluruh pagunya."),
    ("dokumen.total", "peringatan", "Total dokumen anggaran tidak diketik bila rinciannya ada",
     "Satu sumber untuk satu angka."),
    ("nilai.turun", "peringatan", "Nilai s.d. triwulan tidak turun tanpa catatan", _SD),
    ("target.turun", "peringatan", "Target s.d. triwulan tidak turun tanpa catatan", _SD),
    ("target.tidak_ada", "catatan", "Target pada periode ini ada",
     "Target nol atau kosong berarti belum dijadwalkan: tanpa persentase."),
    ("target.beda_perjanjian", "peringatan", "Target setahun sama dengan Perjanjian Kinerja",
     "Yang diperjanjikan ialah yang diukur (PermenPANRB 53/2014)."),
    ("status.nilai", "peringatan", "Status sesuai dengan isinya",
     "Final berarti ada angkanya, belum berarti tidak."),
    ("skm.nilai", "galat", "Jumlah nilai survei mungkin", _SURVEI),
    ("skm.beda_ikm", "peringatan", "IKM sama dengan yang dihitung dari survei", _SURVEI),
    ("nip.salah", "galat", "NIP benar susunannya", _PEJABAT),
    ("pejabat.masa", "galat", "Masa jabatan tidak terbalik", _PEJABAT),
    ("periode.penandatangan", "peringatan", "Penanda tangan menjabat pada tanggal laporan", _PEJABAT),
    ("pejabat.berimpit", "peringatan", "Satu jabatan satu pejabat pada satu waktu", _PEJABAT),
    ("pejabat.tanggal", "peringatan", "Pejabat yang disebut menjabat pada tanggalnya",
     "Nama dalam bukti, dokumen, atau tanggapan yang bertanggal di luar masa jabatannya berarti salah satunya keliru."),
    ("pejabat.pergantian", "peringatan", "Pergantian pejabat yang disebut tercatat",
     "Pihak perjanjian dan penanda tangan dibaca dari masa jabatan; pergantian yang tidak tercatat salah orang."),
    ("perjanjian.tanggal", "peringatan", "Setiap versi Perjanjian Kinerja bertanggal", _PERJANJIAN),
    ("perjanjian.urutan", "peringatan", "Perubahan perjanjian sesudah yang diubahnya", _PERJANJIAN),
    ("perjanjian.belum_berlaku", "peringatan", "Perjanjian Kinerja ada pada akhir data", _PERJANJIAN),
    ("perjanjian.pihak_pertama", "peringatan", "Pihak pertama menjabat pada tanggal perjanjian", _PEJABAT),
    ("masa.terbalik", "galat", "Masa berlaku tidak terbalik", _MASA),
    ("masa.tumpang", "peringatan", "Masa berlaku tidak tumpang tindih", _MASA),
    ("masa.tidak_berlaku", "peringatan", "Yang dilaporkan berlaku pada akhir data", _MASA),
    ("instansi.terdahulu", "galat", "Keterangan terdahulu lengkap", _MASA),
    ("renstra.tahun", "peringatan", "Target Renstra berada dalam Renstranya",
     "Nilai dua Renstra tidak boleh tertukar: kondisi awal dan akhirnya lain."),
    ("dasar.disimpulkan", "catatan", "Yang disimpulkan disebut disimpulkan",
     "Pembaca yang mencari kesimpulan penyusun di dokumen sumber tidak akan menemukannya."),
    ("periode.akhir_data", "galat", "Tanggal akhir data dalam triwulannya", _SD),
    ("periode.tanggal_laporan", "peringatan", "Laporan tidak mendahului datanya",
     "Laporan tidak dapat memuat data sesudah ditandatangani."),
    ("bukti.tanggal", "galat", "Tanggal bukti dalam rentang data",
     "Bukti tahun lalu tidak membuktikan kinerja tahun ini."),
    ("bukti.terbalik", "galat", "Tanggal bukti tidak terbalik", "Kegiatan tidak berakhir sebelum mulai."),
    ("bukti.tanpa_mulai", "peringatan", "Tanggal akhir mempunyai tanggal mulai", "Rentang memerlukan dua ujung."),
)  # fmt: skip
ATURAN_KONTRAK = tuple(
    Aturan(id_, level, "Kontrak data", "data", judul, alasan, peraturan(alasan) or _SUMBER)
    for id_, level, judul, alasan in _SEMUA
)
